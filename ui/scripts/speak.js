document.documentElement.lang = document.querySelector('[data-tongue]')?.dataset.tongue ?? 'en';
