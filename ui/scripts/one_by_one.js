window.oneByOne ??= (() => {
  const LONGEST = 30000;
  const taken = () => document.querySelector('[data-taken]')?.dataset.taken;
  const button = () => document.querySelector('[data-testid="stChatInputSubmitButton"]');
  let [before, since, held] = [null, 0, 0];
  const waits = () => before !== null && taken() === before && Date.now() - since < LONGEST;
  const again = () => {
    if (waits()) return;
    clearInterval(held);
    held = 0;
    button()?.click();
  };
  const leaves = (event) => {
    if (!button() || button().disabled) return;
    if (!waits()) {
      [before, since] = [taken() ?? '', Date.now()];
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    held ||= setInterval(again, 50);
  };
  const typed = (event) => event.target.closest?.('[data-testid="stChatInputTextArea"]');
  const pressed = (event) => event.target.closest?.('[data-testid="stChatInputSubmitButton"]');
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && typed(event)) leaves(event);
  }, true);
  document.addEventListener('click', (event) => pressed(event) && leaves(event), true);
  return true;
})();
