package com.encore.payout;

import com.encore.settlement.SettlementId;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads {@link PayFacts}. Whoever goes on to pay has locked the settlements first. */
@Component
class FactsOfPay {

    private final JdbcClient jdbc;

    FactsOfPay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KnownFacts of(Collection<SettlementId> settlements) {
        return new KnownFacts(settlements.isEmpty() ? List.of() : rows(settlements));
    }

    private List<PayFacts> rows(Collection<SettlementId> settlements) {
        return jdbc.sql("""
                        select s.id as settlement_id, s.number, s.state, s.payee_kind, s.withholding_rule_id,
                          f.kind as kind_now, f.version as payee_version, p.id as living_payout,
                          (select count(*) from payout t where t.tried = 1 and t.settlement_id = s.id) as tried
                        from settlement s
                          left join payee_profile f on f.member_id = s.artist_id
                          left join payout p on p.living = 1 and p.settlement_id = s.id
                        where s.id in (:ids) order by s.id
                        """)
                .param("ids", settlements.stream().map(SettlementId::value).toList())
                .query(PayFacts.class)
                .list();
    }
}
