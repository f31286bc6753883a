package com.encore.account;

import com.encore.stereotype.ReadModel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One member as people at Encore see them, and what was decided about them. */
@ReadModel
public class MemberFile {

    static final String SELECT = """
            select m.id, m.email, m.name, m.state, m.created_at,
              (select group_concat(role) from member_role r where r.member_id = m.id) as roles
            from member m
            """;

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    MemberFile(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public MemberRow of(MemberId id) {
        return jdbc.sql(SELECT + " where m.id = ?")
                .param(id.value())
                .query(MemberFile::row)
                .optional()
                .orElseThrow(MemberNotFound::new);
    }

    /** Newest first. */
    public List<MemberMove> historyOf(MemberId id) {
        return jdbc
                .sql(
                        "select what, by_member as member, reason, at from member_history where member_id = ? order by id desc limit ?")
                .params(id.value(), MOST)
                .query(Move.class)
                .list()
                .stream()
                .map(Move::view)
                .toList();
    }

    static MemberRow row(ResultSet row, int number) throws SQLException {
        Set<Role> roles = Stream.of(
                        Optional.ofNullable(row.getString("roles")).orElse("").split(","))
                .filter(role -> !role.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        return new MemberRow(
                new MemberId(row.getLong("id")),
                row.getString("email"),
                row.getString("name"),
                MemberState.valueOf(row.getString("state")),
                roles,
                row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private record Move(String what, @Nullable Long member, String reason, Instant at) {

        MemberMove view() {
            return new MemberMove(what, member == null ? null : new MemberId(member), reason, at);
        }
    }
}
