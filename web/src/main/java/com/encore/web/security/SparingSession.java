package com.encore.web.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A session that knows whether there is anything to write back. That it was used is noted once a minute. */
final class SparingSession<S extends Session> implements Session {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final S session;
    private boolean changed;

    SparingSession(S session, boolean changed) {
        this.session = session;
        this.changed = changed;
    }

    S session() {
        return session;
    }

    boolean isChanged() {
        return changed;
    }

    void written() {
        changed = false;
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public String changeSessionId() {
        changed = true;
        return session.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String attributeName) {
        return session.getAttribute(attributeName);
    }

    @Override
    public Set<String> getAttributeNames() {
        return session.getAttributeNames();
    }

    @Override
    public void setAttribute(String attributeName, @Nullable Object attributeValue) {
        changed = true;
        session.setAttribute(attributeName, attributeValue);
    }

    @Override
    public void removeAttribute(String attributeName) {
        changed = true;
        session.removeAttribute(attributeName);
    }

    @Override
    public Instant getCreationTime() {
        return session.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant lastAccessedTime) {
        if (!lastAccessedTime.isBefore(session.getLastAccessedTime().plus(NOTED_EVERY))) {
            changed = true;
            session.setLastAccessedTime(lastAccessedTime);
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return session.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        changed = true;
        session.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return session.isExpired();
    }
}
