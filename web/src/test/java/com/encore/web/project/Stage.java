package com.encore.web.project;

import com.encore.account.Email;
import com.encore.account.People;
import com.encore.account.Role;
import com.encore.testing.TestClock;
import com.encore.web.testing.Browser;
import java.time.Duration;
import java.util.Map;
import org.springframework.test.web.servlet.MockMvc;

/** People at their browsers, and the way of a project between them. */
public final class Stage {

    private final MockMvc mvc;
    private final People people;

    public Stage(MockMvc mvc, People people) {
        this.mvc = mvc;
        this.people = people;
    }

    public Browser visitor() {
        return new Browser(mvc);
    }

    public Browser signedIn(Role role) {
        Email email = People.newEmail();
        people.register(email, role);
        Browser browser = new Browser(mvc);
        browser.submit(browser.open("/login"), "/login", Map.of("email", email.value(), "password", People.PASSWORD));
        return browser;
    }

    public String reviewOf(Browser admin, String title) {
        return admin.open("/admin/projects").isWellMade().document().select("#queue th a").stream()
                .filter(link -> link.text().equals(title))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    /** Returns the address of a project that has just been opened. */
    public String funding(String title, TestClock clock) {
        String dashboard = new Artists(signedIn(Role.ARTIST), clock).submit(title);
        Browser admin = signedIn(Role.ADMIN);
        String review = reviewOf(admin, title);
        admin.submit(admin.open(review), review + "/approve", Map.of());
        clock.advance(Duration.ofDays(1));
        admin.submit(admin.open(review), review + "/open", Map.of());
        return dashboard.replace("/artist", "");
    }
}
