package com.encore.settlement;

import com.encore.account.MemberId;
import com.encore.project.Listed;
import com.encore.project.PageKey;
import com.encore.project.ProjectId;
import com.encore.stereotype.ReadModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Settlements by where they stand, the one due first on top, or an artist's own, the latest first. */
@ReadModel
public class SettlementList {

    private final JdbcClient jdbc;

    SettlementList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Listed<SettlementView> in(SettlementState state, @Nullable PageKey after, int size) {
        return Listed.of(
                jdbc
                        .sql(SettlementRow.SELECT + """
                                where s.state = :state and s.due_on >= :due and (s.due_on > :due or s.id > :id)
                                order by s.due_on, s.id limit :limit
                                """)
                        .param("state", state.name())
                        .param("due", LocalDate.ofEpochDay(after == null ? 0 : after.key()))
                        .param("id", after == null ? 0 : after.id())
                        .param("limit", size + 1)
                        .query(SettlementRow.class)
                        .list()
                        .stream()
                        .map(SettlementRow::view)
                        .toList(),
                size,
                view -> new PageKey(view.dueOn().toEpochDay(), view.id().value()));
    }

    public Listed<SettlementView> ofArtist(MemberId artist, @Nullable PageKey after, int size) {
        return Listed.of(
                jdbc
                        .sql(SettlementRow.SELECT + " where s.artist_id = ? and s.id < ? order by s.id desc limit ?")
                        .params(artist.value(), after == null ? Long.MAX_VALUE : after.id(), size + 1)
                        .query(SettlementRow.class)
                        .list()
                        .stream()
                        .map(SettlementRow::view)
                        .toList(),
                size,
                view -> new PageKey(0, view.id().value()));
    }

    public Optional<SettlementView> one(SettlementId id) {
        return jdbc.sql(SettlementRow.SELECT + " where s.id = ?")
                .param(id.value())
                .query(SettlementRow.class)
                .optional()
                .map(SettlementRow::view);
    }

    public SettlementView numbered(String number) {
        boolean possible = number.chars().allMatch(letter -> letter < 128);
        return jdbc.sql(SettlementRow.SELECT + " where s.number = ?")
                .param(possible ? number : "")
                .query(SettlementRow.class)
                .optional()
                .map(SettlementRow::view)
                .orElseThrow(NoSuchSettlement::new);
    }

    /** An artist's own. A stranger's is not found. */
    public SettlementView ownNumbered(String number, MemberId artist) {
        SettlementView settlement = numbered(number);
        if (!settlement.artist().equals(artist)) {
            throw new NoSuchSettlement();
        }
        return settlement;
    }

    /** What a project was settled in, its sales first. */
    public List<SettlementView> ofProject(ProjectId project) {
        return jdbc
                .sql(SettlementRow.SELECT + " where s.project_id = ? order by s.sequence")
                .param(project.value())
                .query(SettlementRow.class)
                .list()
                .stream()
                .map(SettlementRow::view)
                .toList();
    }

    /** Counted no further than this. */
    public int count(SettlementState state, int atMost) {
        return jdbc.sql("select count(*) from (select 1 from settlement where state = ? limit ?) few")
                .params(state.name(), atMost)
                .query(Integer.class)
                .single();
    }
}
