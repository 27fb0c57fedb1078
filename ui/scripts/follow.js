{
  const main = document.querySelector('[data-testid="stAppScrollToBottomContainer"], [data-testid="stMain"]');
  main?.scrollTo({ top: main.scrollHeight });
}
