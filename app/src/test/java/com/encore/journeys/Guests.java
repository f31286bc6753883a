package com.encore.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/** The people of one test, each with a browser profile of their own. */
final class Guests {

    private final String home;
    private final List<Guest> all = new ArrayList<>();

    Guests(String home) {
        this.home = home;
    }

    Guest onAPhone() {
        return arrives(new Browser.NewContextOptions().setViewportSize(390, 844));
    }

    Guest atADesk() {
        return arrives(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    Guest withoutJavaScript() {
        return arrives(new Browser.NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(false));
    }

    private Guest arrives(Browser.NewContextOptions options) {
        return arrives(options, ColorScheme.LIGHT);
    }

    Guest arrives(Browser.NewContextOptions options, ColorScheme scheme) {
        Guest guest = new Guest(
                Chromium.browser()
                        .newContext(options.setBaseURL(home)
                                .setLocale("ko-KR")
                                .setTimezoneId("Asia/Seoul")
                                .setColorScheme(scheme)
                                .setReducedMotion(ReducedMotion.REDUCE)),
                home);
        all.add(guest);
        return guest;
    }

    /** A test that went well must also have gone without complaints of the browser. */
    void goHome(boolean wentWell, String test) {
        all.forEach(guest -> guest.leaves(wentWell, test));
    }
}
