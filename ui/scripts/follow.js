{
  const main = document.querySelector('[data-testid="stAppScrollToBottomContainer"], [data-testid="stMain"]');
  const follow = () => {
    const talk = document.querySelector('.st-key-talk');
    if (!document.querySelector('.st-key-pane') || !talk) return main?.scrollTo({ top: main.scrollHeight });
    const end = talk.getBoundingClientRect().bottom - main.getBoundingClientRect().top + main.scrollTop;
    return main.scrollTo({ top: Math.max(0, end - main.clientHeight + 150) });
  };
  follow();
  if (document.querySelector('.st-key-pane')) setTimeout(follow, 300);
}
