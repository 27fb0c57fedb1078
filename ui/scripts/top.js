{
  const top = () =>
    document.querySelector('[data-testid="stAppScrollToBottomContainer"], [data-testid="stMain"]')?.scrollTo({ top: 0 });
  top();
  setTimeout(top, 300);
  setTimeout(top, 1200);
}
