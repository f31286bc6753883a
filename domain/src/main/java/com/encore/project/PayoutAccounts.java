package com.encore.project;

import com.encore.privacy.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PayoutAccounts {

    private final JdbcClient jdbc;
    private final Sealer sealer;

    PayoutAccounts(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    void keep(ProjectId project, PayoutAccount account) {
        String purpose = purpose(project);
        jdbc.sql("""
                        insert into project_payout_account
                          (project_id, bank, account_number_sealed, account_hint, holder_sealed)
                        values (:project, :bank, :number, :hint, :holder) as new
                        on duplicate key update bank = new.bank, account_number_sealed = new.account_number_sealed,
                          account_hint = new.account_hint, holder_sealed = new.holder_sealed
                        """)
                .param("project", project.value())
                .param("bank", account.bank().name())
                .param("number", sealer.seal(account.number(), purpose))
                .param("hint", account.hint())
                .param("holder", sealer.seal(account.holder(), purpose))
                .update();
    }

    boolean knownFor(ProjectId project) {
        return jdbc.sql("select exists (select 1 from project_payout_account where project_id = ?)")
                .param(project.value())
                .query(Boolean.class)
                .single();
    }

    static String purpose(ProjectId project) {
        return "payout-account:" + project.value();
    }
}
