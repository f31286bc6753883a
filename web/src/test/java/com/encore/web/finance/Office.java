package com.encore.web.finance;

import com.encore.account.Email;
import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Role;
import com.encore.payee.StagedPayee;
import com.encore.project.ProjectId;
import com.encore.settlement.SettlementView;
import com.encore.settlement.Settling;
import com.encore.settlement.SucceededSales;
import com.encore.settlement.SucceededSales.Order;
import com.encore.settlement.SucceededSales.Success;
import com.encore.terms.PayeeKind;
import com.encore.web.testing.Browser;
import com.encore.web.testing.Page;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;

/** People at their browsers around a settlement: its artist, and finance. */
@Component
class Office {

    private final People people;
    private final StagedPayee payees;
    private final SucceededSales sales;
    private final Settling settling;
    private final JdbcClient jdbc;

    Office(People people, StagedPayee payees, SucceededSales sales, Settling settling, JdbcClient jdbc) {
        this.people = people;
        this.payees = payees;
        this.sales = sales;
        this.settling = settling;
        this.jdbc = jdbc;
    }

    /** Somebody with a browser of their own. */
    record Person(MemberId id, Browser browser) {}

    Person comes(MockMvc mvc, Role... roles) {
        Email email = People.newEmail();
        MemberId id = people.register(email, roles);
        Browser browser = new Browser(mvc);
        browser.submit(browser.open("/login"), "/login", Map.of("email", email.value(), "password", People.PASSWORD));
        return new Person(id, browser);
    }

    Person artist(MockMvc mvc, PayeeKind kind) {
        Person artist = comes(mvc, Role.FAN, Role.ARTIST);
        payees.profile(artist.id(), kind);
        return artist;
    }

    Success sold(MemberId artist, Order... orders) {
        return sales.of(artist, List.of(orders));
    }

    SettlementView calculated(MemberId artist, Order... orders) {
        ProjectId project = sold(artist, orders).project();
        SettlementView calculated = settling.calculated(project);
        settling.reconciled(project);
        return calculated;
    }

    SettlementView approved(MemberId artist, Order... orders) {
        return settling.approved(sold(artist, orders).project());
    }

    void call(SettlementView settlement, String title) {
        jdbc.sql("update project set title = ? where id = ?")
                .params(title, settlement.project().value())
                .update();
    }

    static Page decide(Person finance, SettlementView settlement, String act, String reason) {
        String address = address(settlement) + "/" + act;
        return finance.browser().submit(finance.browser().open(address), address, Map.of("reason", reason));
    }

    static String address(SettlementView settlement) {
        return "/finance/settlements/" + settlement.number();
    }
}
