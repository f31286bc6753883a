package com.encore.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules of who may do what, asked by the use cases themselves and not only by the address of a page. */
@Component
public class Staff {

    private final JdbcClient jdbc;

    Staff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void requireAdmin(MemberId actor) {
        if (!acts(actor, Role.ADMIN)) {
            throw new AdminsOnly();
        }
    }

    public void requireFinance(MemberId actor) {
        if (!acts(actor, Role.FINANCE)) {
            throw new FinanceOnly();
        }
    }

    /** An admin may as well; that nobody approves what they asked for themselves is asked where the asking is known. */
    public void requireApprover(MemberId actor) {
        if (!acts(actor, Role.APPROVER) && !acts(actor, Role.ADMIN)) {
            throw new ApproversOnly();
        }
    }

    /** For what an artist alone does, and only about themselves. */
    public void requireArtist(MemberId actor) {
        if (!acts(actor, Role.ARTIST)) {
            throw new ArtistsOnly();
        }
    }

    private boolean acts(MemberId actor, Role role) {
        return jdbc.sql("""
                        select count(*) from member m join member_role r on r.member_id = m.id
                        where m.id = ? and m.state = 'ACTIVE' and r.role = ?
                        """)
                        .params(actor.value(), role.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Locks both, in one order for all: of two admins who suspend each other at once, one comes too late. */
    void requireAdminOtherThan(MemberId subject, MemberId actor) {
        jdbc.sql("select id from member where id in (?, ?) order by id for update")
                .params(subject.value(), actor.value())
                .query(Long.class)
                .list();
        requireAdmin(actor);
        if (subject.equals(actor)) {
            throw new NotYourself();
        }
    }
}
