package com.encore.pledge;

import com.encore.account.MemberId;
import com.encore.money.Won;
import com.encore.project.ProjectId;
import com.encore.project.Wanted;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** What a fan asks for. Carries what and how many, never how much; only a donation is the fan's own figure. */
public record PledgeRequest(UUID key, MemberId member, ProjectId project, List<Wanted> wanted, Won donation) {

    private static final int MOST_LINES = 50;

    public PledgeRequest {
        wanted = List.copyOf(wanted);
        if (wanted.size() > MOST_LINES
                || wanted.stream()
                                .map(w -> List.of(w.reward(), String.valueOf(w.option())))
                                .distinct()
                                .count()
                        != wanted.size()) {
            throw new MalformedPledge();
        }
    }

    /** Two requests with one key must be the same request. */
    String fingerprint() {
        try {
            String body = member + "|" + project + "|" + wanted + "|" + donation;
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
