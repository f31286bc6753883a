package com.encore.web.admin;

import com.encore.account.MemberDirectory;
import com.encore.account.MemberId;
import com.encore.project.ProjectHistory;
import com.encore.project.ProjectId;
import com.encore.project.ProjectState;
import com.encore.web.piece.Moment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The moves of a project with the names of those who made them. */
@Component
class ReviewHistory {

    private final ProjectHistory history;
    private final MemberDirectory members;
    private final MessageSource messages;

    ReviewHistory(ProjectHistory history, MemberDirectory members, MessageSource messages) {
        this.history = history;
        this.members = members;
        this.messages = messages;
    }

    List<Moment> of(ProjectId project, Locale locale) {
        List<ProjectHistory.Move> moves = history.of(project);
        Map<MemberId, String> names = moves.stream()
                .map(ProjectHistory.Move::by)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(id -> id, members::nameOf));
        String clock = messages.getMessage("admin.by.clock", null, locale);
        return moves.stream()
                .map(move -> new Moment(
                        move.at(),
                        messages.getMessage(key(move), null, locale),
                        move.by() == null ? clock : names.getOrDefault(move.by(), ""),
                        move.reason()))
                .toList();
    }

    private static String key(ProjectHistory.Move move) {
        boolean returned = move.from() != null && move.to() == ProjectState.DRAFT;
        return returned ? "project.moved.RETURNED" : "project.moved." + move.to();
    }
}
