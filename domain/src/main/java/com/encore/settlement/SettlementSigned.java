package com.encore.settlement;

import com.encore.account.MemberId;
import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has signed for a settlement's present figures, in the order of the steps. */
@ReadModel
public class SettlementSigned {

    private final JdbcClient jdbc;

    SettlementSigned(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody signed as. */
    public enum Step {
        CHECKED,
        APPROVED
    }

    /** A signature with the name of who gave it. */
    public record Signature(Step step, long memberId, String name, Instant at) {

        public boolean isBy(MemberId member) {
            return member.value() == memberId;
        }
    }

    public List<Signature> of(SettlementId settlement) {
        return jdbc.sql("""
                        select g.step, g.member_id, m.name, g.at
                        from settlement s
                          join settlement_sign g on g.settlement_id = s.id and g.revision = s.revision
                          join member m on m.id = g.member_id
                        where s.id = ? order by g.at, g.step desc
                        """).param(settlement.value()).query(Signature.class).list();
    }

    /** Who had signed for what an entry of the books says of a settlement, in whatever revision that was. */
    public List<Signature> bookedAs(String businessKey) {
        String[] parts = businessKey.split(":");
        return jdbc.sql("""
                        select g.step, g.member_id, m.name, g.at
                        from settlement s
                          left join settlement_recall r on r.settlement_id = s.id and r.approval = :approval
                          join settlement_sign g on g.settlement_id = s.id and g.revision = coalesce(r.revision, s.revision)
                          join member m on m.id = g.member_id
                        where s.number = :number order by g.at, g.step desc
                        """)
                .param("number", parts[1])
                .param("approval", parts.length > 2 ? Integer.parseInt(parts[2]) : 1)
                .query(Signature.class)
                .list();
    }
}
