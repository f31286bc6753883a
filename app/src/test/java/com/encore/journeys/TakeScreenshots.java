package com.encore.journeys;

import com.encore.account.Email;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the pictures of docs/pages.md from a running laptop with its demo data; docs/pages.md says how. Not a test: no
 * run takes it along.
 */
@EnabledIfSystemProperty(named = TakeScreenshots.OF, matches = "http.+")
class TakeScreenshots {

    static final String OF = "encore.screenshots.of";
    static final String DATABASE = "encore.screenshots.database";

    private static final Logger LOG = LoggerFactory.getLogger(TakeScreenshots.class);
    private static final Path TO = Path.of(System.getProperty("encore.checkout", "."), "docs", "pages");
    private static final String PASSWORD = "encore-demo";

    /** How a page is looked at. */
    private record Look(String name, int width, int height, ColorScheme scheme) {}

    private static final List<Look> LOOKS = List.of(
            new Look("phone-light", 390, 844, ColorScheme.LIGHT),
            new Look("phone-dark", 390, 844, ColorScheme.DARK),
            new Look("desk-light", 1280, 900, ColorScheme.LIGHT),
            new Look("desk-dark", 1280, 900, ColorScheme.DARK));

    @Test
    void ofEveryPageInEveryLook() {
        for (Look look : LOOKS) {
            Guests guests = new Guests(System.getProperty(OF));
            asAStranger(guests, look);
            asAFan(guests, look);
            asABuyer(guests, look);
            asAnArtist(guests, look);
            asAnArtistWhoIsPaid(guests, look);
            asFinance(guests, look);
            asAnAdmin(guests, look);
            guests.goHome(true, "screenshots");
            LOG.info("Taken: {}", look.name());
        }
    }

    @Test
    @EnabledIfSystemProperty(named = DATABASE, matches = "jdbc:.+")
    void ofTheJobConsoleAtNight() throws SQLException {
        try (StagedNight night = new StagedNight(System.getProperty(DATABASE))) {
            night.happens();
            for (Look look : LOOKS) {
                Guests guests = new Guests(System.getProperty(OF));
                asSomebodyOnCall(guests, look, night);
                asSomebodyWhoDecides(guests, look, night);
                guests.goHome(true, "screenshots");
                LOG.info("Taken at night: {}", look.name());
            }
        }
    }

    private static void asAStranger(Guests guests, Look look) {
        Guest stranger = arrives(guests, look);
        take(stranger.opens("/"), "home", look);
        take(stranger.opens(firstLink(stranger, "#projects a[href^='/projects/']")), "project", look);
        take(stranger.opens("/login"), "login", look);
        take(stranger.opens("/no-such-page"), "error", look);
    }

    private static void asAFan(Guests guests, Look look) {
        Guest fan = member(guests, look, "fan");
        take(fan.opens("/me/pledges"), "my-pledges", look);
        String paid = String.valueOf(fan.page()
                .locator("li", new Page.LocatorOptions().setHasText("후원 완료"))
                .locator("a[href^='/me/pledges/']")
                .first()
                .getAttribute("href"));
        take(fan.opens(paid), "my-pledge", look);
        take(fan.opens(paid + "/receipt"), "receipt", look);
        take(fan.opens("/me/tickets"), "my-tickets", look);
        take(fan.opens(firstLink(fan, "main a[href^='/me/tickets/']")), "ticket", look);
    }

    /** With the artist's account, so that the fan's list stays as the demo data made it. */
    private static void asABuyer(Guests guests, Look look) {
        Guest buyer = member(guests, look, "artist");
        buyer.opens("/");
        String project = firstLink(buyer, "#projects a[href^='/projects/']");
        buyer.opens(project + "/pledge").types("donation", "30000");
        take(buyer, "pledge", look);
        buyer.presses("결제 방법 고르기").isAt("어떻게 결제할까요?");
        take(buyer, "checkout", look);
        buyer.presses("후원 그만두기");
    }

    private static void asAnArtist(Guests guests, Look look) {
        Guest artist = member(guests, look, "artist");
        artist.opens("/artist/projects");
        String draft = firstLink(artist, "h2 a[href$='/edit/story']");
        String dashboard = String.valueOf(artist.page()
                .locator("li", new Page.LocatorOptions().setHasText("펀딩 중"))
                .locator("h2 a")
                .first()
                .getAttribute("href"));
        take(artist.opens(draft), "artist-draft", look);
        take(artist.opens(draft.replace("/story", "/rewards")), "artist-rewards", look);
        take(artist.opens(dashboard), "artist-dashboard", look);
    }

    private static void asAnArtistWhoIsPaid(Guests guests, Look look) {
        Guest artist = member(guests, look, "artist");
        take(artist.opens("/artist/settlements"), "artist-settlements", look);
        String paid = String.valueOf(artist.page()
                .locator("#settlements li", new Page.LocatorOptions().setHasText("보내 드렸어요"))
                .locator("h2 a")
                .first()
                .getAttribute("href"));
        take(artist.opens(paid), "artist-settlement", look);
        take(artist.opens(firstLink(artist, "main a[href$='/backers']")), "artist-backers", look);
        take(artist.opens("/artist/profile"), "artist-payee", look);
    }

    private static void asFinance(Guests guests, Look look) {
        Guest finance = member(guests, look, "finance");
        take(finance.opens("/finance"), "finance-position", look);
        take(finance.opens("/finance/settlements?list=APPROVED"), "finance-settlements", look);
        finance.opens("/finance/settlements?list=CALCULATED");
        take(finance.opens(firstLink(finance, "#settlements-rows a")), "finance-settlement", look);
        take(finance.opens(firstLink(finance, "main a[href$='/check']")), "finance-decision", look);
        take(finance.opens("/finance/payouts/due"), "finance-due", look);
        finance.opens("/finance/payouts?list=CONFIRMED");
        take(finance.opens(firstLink(finance, "#batches-rows a")), "finance-batch", look);
        take(finance.opens("/finance/reconciliation"), "finance-reconciliation", look);
        take(finance.opens(firstLink(finance, "#differences-rows a")), "finance-difference", look);
        take(finance.opens("/finance/reconciliation/payouts"), "finance-bank", look);
        take(finance.opens("/finance/ledger"), "finance-ledger", look);
        take(finance.opens("/finance/exports"), "finance-exports", look);
        take(finance.opens("/finance/terms"), "finance-terms", look);
    }

    private static void asAnAdmin(Guests guests, Look look) {
        Guest admin = member(guests, look, "admin");
        take(admin.opens("/admin/projects"), "admin-queue", look);
        take(admin.opens(firstLink(admin, "tbody a[href^='/admin/projects/']")), "admin-review", look);
        take(admin.opens("/admin/refunds"), "admin-refunds", look);
        take(admin.opens("/admin/payments"), "admin-payments", look);
        take(admin.opens("/admin/members"), "admin-members", look);
    }

    private static void asSomebodyOnCall(Guests guests, Look look, StagedNight night) throws SQLException {
        Guest admin = member(guests, look, "admin");
        long failed = night.run("refund-payments");
        night.beats();
        take(admin.opens("/admin/jobs"), "console-now", look);
        take(admin.opens("/admin/jobs/tidy"), "console-job", look);
        take(admin.opens("/admin/jobs/refund-payments/start?of=" + night.about(failed)), "console-start", look);
        night.beats();
        take(admin.opens("/admin/runs/" + failed), "console-run", look);
        take(admin.opens("/admin/runs"), "console-runs", look);
        take(admin.opens("/admin/runs/" + night.run("tidy") + "/compare"), "console-compare", look);
        night.beats();
        take(admin.opens("/admin/runs/" + night.run("sync-counters") + "/stop"), "console-stop", look);
        take(admin.opens("/admin/alerts"), "console-alerts", look);
        take(admin.opens(firstLink(admin, "main a[href$='/acknowledge']")), "console-acknowledge", look);
        take(admin.opens("/admin/alerts/missing"), "console-missing", look);
        take(admin.opens(firstLink(admin, "main a[href$='/excuse']")), "console-excuse", look);
        take(admin.opens("/admin/triggers"), "console-triggers", look);
        take(admin.opens("/admin/audit"), "console-audit", look);
    }

    private static void asSomebodyWhoDecides(Guests guests, Look look, StagedNight night) throws SQLException {
        Guest approver = member(guests, look, "approver");
        take(approver.opens("/admin/approvals"), "console-approvals", look);
        take(approver.opens("/admin/approvals/" + night.approval()), "console-approval", look);
        Guest finance = member(guests, look, "finance");
        finance.opens("/finance/settlements?list=APPROVED");
        finance.opens(firstLink(finance, "#settlements-rows a"));
        take(finance.opens(firstLink(finance, "main a[href$='/recall']")), "finance-recall", look);
    }

    private static Guest member(Guests guests, Look look, String name) {
        return arrives(guests, look)
                .opens("/login")
                .signsIn(new Email(name + "@encore.test"), PASSWORD)
                .isAt("모이면, 공연이 열려요");
    }

    private static Guest arrives(Guests guests, Look look) {
        return guests.arrives(
                new Browser.NewContextOptions().setViewportSize(look.width(), look.height()), look.scheme());
    }

    private static String firstLink(Guest guest, String selector) {
        return String.valueOf(guest.page().locator(selector).first().getAttribute("href"));
    }

    private static void take(Guest guest, String name, Look look) {
        guest.page().evaluate("() => { document.activeElement?.blur(); scrollTo(0, 0); }");
        guest.page()
                .waitForFunction(
                        "() => [...document.images].every((each) => each.loading === 'lazy' || each.complete)");
        guest.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(TO.resolve(name + "-" + look.name() + ".png"))
                        .setAnimations(ScreenshotAnimations.DISABLED));
    }
}
