package com.encore.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.Email;
import com.encore.account.People;
import com.encore.testing.Provider;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody at a browser, who does what people do and finds what people find. */
final class Guest {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int MOST_TABS = 80;

    private final BrowserContext context;
    private final String home;
    private final Page page;
    private final Complaints complaints;
    private final List<Guest> tabs = new ArrayList<>();

    Guest(BrowserContext context, String home) {
        this.context = context;
        this.home = home;
        context.setDefaultTimeout(PATIENCE_MILLIS);
        this.page = context.newPage();
        this.complaints = Complaints.of(page, home);
    }

    /** The same person, who has another tab open. */
    Guest inAnotherTab() {
        Guest tab = new Guest(context, home);
        tabs.add(tab);
        return tab;
    }

    Page page() {
        return page;
    }

    Guest opens(String path) {
        page.navigate(path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        return this;
    }

    /** Arrived: the page says so in its one heading, and is well made. */
    Guest isAt(String heading) {
        assertThat(page.locator("h1")).hasText(heading);
        complaints.about(page);
        return this;
    }

    Guest reads(String... words) {
        for (String each : words) {
            assertThat(page.locator("main")).containsText(each);
        }
        return this;
    }

    /** Sees neither a link nor a button of that name in the page itself. */
    Guest isNotOffered(String... names) {
        for (String each : names) {
            for (AriaRole role : List.of(AriaRole.LINK, AriaRole.BUTTON)) {
                assertThat(page.locator("main").getByRole(role, called(each))).hasCount(0);
            }
        }
        return this;
    }

    /** The form came back with this said at the field of that label. */
    Guest isAskedAgain(String label, String words) {
        Locator field = labelled(label);
        assertThat(field).hasAttribute("aria-invalid", "true");
        assertThat(field).hasAccessibleDescription(anythingWith(words));
        return this;
    }

    Guest isTurnedAway() {
        return isAt("여기까지는 들어올 수 없어요").reads("빠져나간 돈은 없어요");
    }

    Guest follows(String link) {
        named(AriaRole.LINK, link).click();
        return this;
    }

    Guest presses(String button) {
        named(AriaRole.BUTTON, button).click();
        return this;
    }

    /** Follows one of the ways at the top of the console, whatever is counted there. */
    Guest turnsTo(String way) {
        page.getByLabel("작업 콘솔 안에서")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^" + way + "\\s*[0-9,]*$")))
                .click();
        return this;
    }

    /** Follows a link of the one line, in a list or a table, that speaks of this. */
    Guest followsWhere(String words, String link) {
        line(words).getByRole(AriaRole.LINK, called(link)).first().click();
        return this;
    }

    Guest readsWhere(String line, String... words) {
        for (String each : words) {
            assertThat(line(line)).containsText(each);
        }
        return this;
    }

    /** Fills in the field with that label. */
    Guest answers(String label, String text) {
        labelled(label).fill(text);
        return this;
    }

    /** Ticks the box whose label speaks of this. */
    Guest ticks(String label) {
        page.getByLabel(label).check();
        return this;
    }

    /** Fills in the field with that id. */
    Guest types(String field, String text) {
        page.locator("[id='" + field + "']").fill(text);
        return this;
    }

    /** Chooses one of several by what it stands for. */
    Guest picks(String value) {
        page.locator("input[value='" + value + "']").check();
        return this;
    }

    Guest selects(String field, String value) {
        page.locator("[id='" + field + "']").selectOption(value);
        return this;
    }

    Guest searchesFor(String words) {
        return types("q", words).presses("찾기");
    }

    Guest signsIn(Email email) {
        return signsIn(email, People.PASSWORD);
    }

    Guest signsIn(Email email, String password) {
        return isAt("로그인")
                .types("email", email.value())
                .types("password", password)
                .presses("로그인");
    }

    /** Presses a button of the provider's payment window and comes back. */
    Guest inThePaymentWindow(String button) {
        waitsForThePaymentWindow();
        page.locator("#" + button).click();
        return comesBack();
    }

    Guest waitsForThePaymentWindow() {
        page.waitForURL(Pattern.compile(Pattern.quote(Provider.sandbox().apiBase()) + "/pay/.*"));
        return this;
    }

    Guest comesBack() {
        page.waitForURL(Pattern.compile(Pattern.quote(home) + "/.*"));
        return this;
    }

    /** Goes there with the Tab key alone, and is shown where the focus is on the way. */
    Guest tabsTo(String name) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            page.keyboard().press("Tab");
            String focused = String.valueOf(page.evaluate(Focus.NAME));
            if (focused.equals(name)) {
                assertThat((Boolean) page.evaluate(Focus.VISIBLE))
                        .as("focus on %s can be seen", name)
                        .isTrue();
                return this;
            }
        }
        throw new AssertionError(name + " was not reached by Tab on " + page.url());
    }

    Guest hits(String key) {
        page.keyboard().press(key);
        return this;
    }

    Guest keysIn(String text) {
        page.keyboard().insertText(text);
        return this;
    }

    String path() {
        return page.url().substring(home.length());
    }

    /** The number in the address of a pledge or of its checkout. */
    String pledge() {
        return page.url().replaceAll(".*/(P[0-9A-Z]{13}).*", "$1");
    }

    void leaves(boolean wentWell, String test) {
        if (!wentWell) {
            String name = test.replaceAll("\\W+", "-") + "-" + System.identityHashCode(this) + ".png";
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "journeys", name)));
        }
        context.close();
        if (wentWell) {
            complaints.areNone();
            tabs.forEach(tab -> tab.complaints.areNone());
        }
    }

    private Locator labelled(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private Locator line(String words) {
        return page.locator("main")
                .locator("li, tr")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    /** The browser knows no quoting as ours has it. */
    private static Pattern anythingWith(String words) {
        return Pattern.compile(words.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0"));
    }

    private static Locator.GetByRoleOptions called(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
