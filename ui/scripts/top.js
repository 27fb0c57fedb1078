document.querySelector('[data-testid="stAppScrollToBottomContainer"], [data-testid="stMain"]')?.scrollTo({ top: 0 });
