package com.encore.web.security;

import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Writes a session only if it has changed: to look at a page reads it once and asks nothing else of Redis. */
final class SparingSessions<S extends Session> implements SessionRepository<SparingSession<S>> {

    private final SessionRepository<S> sessions;

    SparingSessions(SessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    @Override
    public SparingSession<S> createSession() {
        return new SparingSession<>(sessions.createSession(), true);
    }

    @Override
    public void save(SparingSession<S> session) {
        if (session.isChanged()) {
            sessions.save(session.session());
            session.written();
        }
    }

    @Override
    public @Nullable SparingSession<S> findById(String id) {
        S found = sessions.findById(id);
        return found == null ? null : new SparingSession<>(found, false);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteById(id);
    }
}
