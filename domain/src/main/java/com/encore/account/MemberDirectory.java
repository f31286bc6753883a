package com.encore.account;

import com.encore.notification.Language;
import com.encore.notification.Recipient;
import com.encore.stereotype.ReadModel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the rest of Encore may know of a member. */
@ReadModel
public class MemberDirectory {

    private final JdbcClient jdbc;

    MemberDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String nameOf(MemberId id) {
        return profileOf(id).name();
    }

    public String emailOf(MemberId id) {
        return profileOf(id).email();
    }

    /** Where and in which language to write to a member. */
    public Recipient recipientOf(MemberId id) {
        return jdbc.sql("select email, language from member where id = ?")
                .param(id.value())
                .query((row, line) -> new Recipient(row.getString("email"), language(row)))
                .optional()
                .orElseThrow(MemberNotFound::new);
    }

    /** For those who write to many. */
    public Map<MemberId, Recipient> recipientsOf(Collection<MemberId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<MemberId, Recipient> recipients = new HashMap<>();
        jdbc.sql("select id, email, language from member where id in (:ids)")
                .param("ids", ids.stream().map(MemberId::value).distinct().toList())
                .query((row, number) -> recipients.put(
                        new MemberId(row.getLong("id")),
                        new Recipient(row.getString("email"), Language.of(Locale.of(row.getString("language"))))))
                .list();
        return recipients;
    }

    public MemberProfile profileOf(MemberId id) {
        return jdbc.sql("""
                        select email, name, language, created_at,
                          (select group_concat(role) from member_role r where r.member_id = m.id) as roles
                        from member m where id = :id
                        """)
                .param("id", id.value())
                .query(MemberDirectory::profile)
                .optional()
                .orElseThrow(MemberNotFound::new);
    }

    public Optional<MemberId> withEmail(Email email) {
        return jdbc.sql("select id from member where email = :email")
                .param("email", email.value())
                .query(Long.class)
                .optional()
                .map(MemberId::new);
    }

    /** Whether a session begun then still counts: asked at every request, so that ending it takes effect at once. */
    public boolean sessionCounts(MemberId id, Instant begun) {
        return jdbc.sql("""
                        select count(*) from member
                        where id = :id and state = 'ACTIVE' and sessions_valid_from <= :begun
                        """)
                        .param("id", id.value())
                        .param("begun", begun)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The last sign-ins, failed ones too, newest first. */
    public List<SignInFact> signInsOf(MemberId id, int most) {
        return jdbc.sql("select at, network, ok from sign_in where member_id = :id order by id desc limit :most")
                .param("id", id.value())
                .param("most", most)
                .query((row, number) ->
                        new SignInFact(instant(row, "at"), row.getString("network"), row.getBoolean("ok")))
                .list();
    }

    private static MemberProfile profile(ResultSet row, int number) throws SQLException {
        Set<Role> roles = Stream.of(
                        Optional.ofNullable(row.getString("roles")).orElse("").split(","))
                .filter(role -> !role.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        return new MemberProfile(
                row.getString("email"), row.getString("name"), language(row), roles, instant(row, "created_at"));
    }

    private static Language language(ResultSet row) throws SQLException {
        return Language.of(Locale.of(row.getString("language")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
