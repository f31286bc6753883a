package com.encore.journeys;

/** Asks the browser where the keyboard is. */
final class Focus {

    /** What the focused element is called: its label, or else its words. */
    static final String NAME = """
            () => {
              const here = document.activeElement;
              if (!here || here === document.body) return '';
              const label = here.labels?.[0]?.querySelector('strong') ?? here.labels?.[0];
              return (here.getAttribute('aria-label') ?? label?.innerText ?? here.innerText).trim();
            }
            """;

    /** Whether a sighted person sees where it is. */
    static final String VISIBLE = """
            () => {
              const here = document.activeElement;
              const shown = (element) => {
                const style = getComputedStyle(element);
                return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)
                  || style.boxShadow !== 'none';
              };
              return shown(here) || shown(here.closest('label') ?? here) || shown(here.parentElement);
            }
            """;

    private Focus() {}
}
