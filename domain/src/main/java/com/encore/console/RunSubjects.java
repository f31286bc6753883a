package com.encore.console;

import com.encore.operations.Identity;
import com.encore.operations.IdentityKind;
import com.encore.stereotype.ReadModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names what runs are about, a page of them in as many statements as there are kinds. */
@ReadModel
public class RunSubjects {

    private final JdbcClient jdbc;

    RunSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public RunSubject of(Identity identity) {
        return of(List.of(identity)).getOrDefault(identity, RunSubject.bare(identity));
    }

    public Map<Identity, RunSubject> of(Collection<Identity> identities) {
        Map<Identity, RunSubject> named =
                identities.stream().distinct().collect(Collectors.toMap(Function.identity(), RunSubject::bare));
        name(named, IdentityKind.PROJECT, Identity::asProject, """
                select p.id, p.id as project, p.slug, p.title, p.artist_name as artist, null as number,
                  null as export_kind
                from project p where p.id in (:ids)
                """);
        name(named, IdentityKind.SETTLEMENT, Identity::asSettlement, """
                select s.id, p.id as project, p.slug, p.title, p.artist_name as artist, s.number, null as export_kind
                from settlement s join project p on p.id = s.project_id where s.id in (:ids)
                """);
        name(named, IdentityKind.EXPORT, Identity::asExport, """
                select x.id, null as project, null as slug, null as title, null as artist, x.number,
                  x.kind as export_kind
                from export_request x where x.id in (:ids)
                """);
        return named;
    }

    private void name(Map<Identity, RunSubject> named, IdentityKind kind, ToLongFunction<Identity> id, String sql) {
        List<Identity> some =
                named.keySet().stream().filter(each -> each.kind() == kind).toList();
        if (some.isEmpty()) {
            return;
        }
        Map<Long, Row> rows = new HashMap<>();
        jdbc.sql(sql)
                .param("ids", some.stream().mapToLong(id).boxed().distinct().toList())
                .query(Row.class)
                .list()
                .forEach(row -> rows.put(row.id(), row));
        some.forEach(identity -> {
            Row row = rows.get(id.applyAsLong(identity));
            if (row != null) {
                named.put(identity, row.about(identity));
            }
        });
    }

    private record Row(
            long id,
            @Nullable Long project,
            @Nullable String slug,
            @Nullable String title,
            @Nullable String artist,
            @Nullable String number,
            @Nullable String exportKind) {

        RunSubject about(Identity identity) {
            return new RunSubject(identity, project, slug, title, artist, number, exportKind);
        }
    }
}
