{
  const pane = document.querySelector('.st-key-pane');
  const talk = document.querySelector('.st-key-talk');
  if (pane && talk && pane.getBoundingClientRect().top >= talk.getBoundingClientRect().bottom) {
    pane.scrollIntoView({ block: 'start' });
  }
}
