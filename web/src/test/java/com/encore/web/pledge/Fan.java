package com.encore.web.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.Email;
import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Role;
import com.encore.web.testing.Browser;
import com.encore.web.testing.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody who backs shows, with a browser that is signed in. */
final class Fan {

    final MemberId id;
    final Browser browser;

    private Fan(MemberId id, Browser browser) {
        this.id = id;
        this.browser = browser;
    }

    static Fan signedIn(MockMvc mvc, People people) {
        Email email = People.newEmail();
        MemberId id = people.register(email, Role.FAN);
        Browser browser = new Browser(mvc);
        Page in = browser.submit(
                browser.open("/login"), "/login", Map.of("email", email.value(), "password", People.PASSWORD));
        assertThat(in.status()).isEqualTo(303);
        return new Fan(id, browser);
    }

    Page form(String slug) {
        return browser.open("/projects/" + slug + "/pledge");
    }

    Page pledge(String slug, Map<String, String> typed) {
        return browser.submit(form(slug), "/projects/" + slug + "/pledge", typed);
    }

    /** The number of a pledge that was placed. */
    String placed(String slug, Map<String, String> typed) {
        return numberIn(pledge(slug, typed));
    }

    Page pay(String pledge, String method) {
        return pay(pledge, Map.of("method", method));
    }

    Page pay(String pledge, Map<String, String> typed) {
        Page checkout = browser.open("/checkout/" + pledge);
        return browser.submit(checkout, "/checkout/" + pledge, new HashMap<>(typed));
    }

    /** The payment the browser is told to hand over. */
    static String paymentIn(Page handOver) {
        String request = handOver.document().select("#handover").attr("data-request");
        assertThat(request).contains("\"paymentId\":\"");
        return request.replaceAll(".*\"paymentId\":\"([^\"]+)\".*", "$1");
    }

    static String numberIn(Page placed) {
        assertThat(placed.status()).as(() -> placed.text()).isEqualTo(303);
        return Objects.requireNonNull(placed.location()).replaceAll(".*/(P[0-9A-Z]{13}).*", "$1");
    }

    Page comeBack(String payment) {
        return browser.ask("/payments/return?paymentId=" + payment + "&code=FAILURE_TYPE_PG&message=forged");
    }

    Page cancel(String pledge) {
        Page page = browser.open("/me/pledges/" + pledge);
        return browser.submit(page, "/me/pledges/" + pledge + "/cancel", Map.of());
    }
}
