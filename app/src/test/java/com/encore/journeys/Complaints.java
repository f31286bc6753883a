package com.encore.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What the browser objects to on our pages, and what makes a page badly made. */
final class Complaints {

    /** A refused form answers 4xx, which the browser reports of the page itself. */
    private static final String REFUSED = "Failed to load resource: the server responded with a status of 4";

    private static final String REPORT_POLICY = """
            document.addEventListener('securitypolicyviolation',
              (event) => console.error('CSP ' + event.violatedDirective + ' ' + event.blockedURI));
            """;

    private static final String BADLY_MADE = """
            () => {
              const found = [];
              const ids = [...document.querySelectorAll('[id]')].map((each) => each.id);
              ids.filter((id, at) => ids.indexOf(id) !== at).forEach((id) => found.push('id twice: ' + id));
              const headings = document.querySelectorAll('h1').length;
              if (headings !== 1) found.push(headings + ' h1');
              for (const control of document.querySelectorAll('input:not([type=hidden]), select, textarea')) {
                if (!control.labels?.length && !control.ariaLabel) found.push('no label: ' + control.outerHTML);
              }
              for (const button of document.querySelectorAll('button, a')) {
                const name = button.ariaLabel ?? button.textContent;
                if (!name.trim()) found.push('no name: ' + button.outerHTML);
              }
              for (const image of document.querySelectorAll('img:not([alt])')) {
                found.push('no alt: ' + image.outerHTML);
              }
              const root = document.documentElement;
              if (root.scrollWidth > root.clientWidth) {
                const wide = [...document.body.querySelectorAll('*')]
                  .find((each) => each.getBoundingClientRect().right > root.clientWidth + 1);
                const over = `${root.scrollWidth} > ${root.clientWidth} ${wide?.outerHTML.slice(0, 200)}`;
                found.push(`scrolls sideways: ${over}`);
              }
              return found;
            }
            """;

    private final List<String> heard = new ArrayList<>();

    private Complaints() {}

    static Complaints of(Page page, String home) {
        Complaints complaints = new Complaints();
        page.addInitScript(REPORT_POLICY);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.location().startsWith(home) && !isRefusal(message)) {
                complaints.heard.add(message.location() + " " + message.text());
            }
        });
        page.onPageError(error -> complaints.heard.add(page.url() + " " + error));
        page.onResponse(response -> {
            if (response.status() >= 500) {
                complaints.heard.add(response.url() + " answered " + response.status());
            }
        });
        return complaints;
    }

    void about(Page page) {
        assertThat((List<?>) page.evaluate(BADLY_MADE))
                .as("badly made: %s", page.url())
                .isEmpty();
    }

    void areNone() {
        assertThat(heard).as("what the browser complained about").isEmpty();
    }

    private static boolean isRefusal(ConsoleMessage message) {
        return message.text().startsWith(REFUSED);
    }
}
