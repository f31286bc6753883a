package com.encore.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.People;
import com.encore.account.Role;
import com.encore.web.project.Stage;
import com.encore.web.testing.Browser;
import com.encore.web.testing.PageTest;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class SparingSessionsTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    SessionRepository<? extends Session> used;

    private final AtomicInteger writes = new AtomicInteger();
    private final SparingSessions<MapSession> sessions = new SparingSessions<>(new MapSessionRepository(counting()));

    @Test
    void thePagesUseIt() {
        assertThat(used).isInstanceOf(SparingSessions.class);
        Browser fan = new Stage(mvc, people).signedIn(Role.FAN);
        assertThat(fan.open("/me/profile").isWellMade().status()).isEqualTo(200);
    }

    @Test
    void aNewSessionIsWrittenAndLookingAtItIsNot() {
        SparingSession<MapSession> begun = sessions.createSession();
        sessions.save(begun);
        sessions.save(begun);
        assertThat(writes).hasValue(1);

        SparingSession<MapSession> found = found(begun);
        found.setLastAccessedTime(begun.getLastAccessedTime().plusSeconds(59));
        assertThat(found.<String>getAttribute("name")).isNull();
        sessions.save(found);
        assertThat(writes).hasValue(1);
    }

    @Test
    void whatChangesIsWrittenAtOnce() {
        SparingSession<MapSession> begun = sessions.createSession();
        sessions.save(begun);

        begun.setAttribute("name", "값");
        sessions.save(begun);
        assertThat(found(begun).<String>getAttribute("name")).isEqualTo("값");
        begun.removeAttribute("name");
        sessions.save(begun);
        assertThat(found(begun).<String>getAttribute("name")).isNull();
        begun.changeSessionId();
        sessions.save(begun);
        assertThat(found(begun).getId()).isEqualTo(begun.getId());
        begun.setMaxInactiveInterval(Duration.ofMinutes(5));
        sessions.save(begun);
        assertThat(found(begun).getMaxInactiveInterval()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aMinuteLaterItIsNotedThatItIsStillUsed() {
        SparingSession<MapSession> begun = sessions.createSession();
        sessions.save(begun);
        var later = begun.getLastAccessedTime().plusSeconds(60);

        begun.setLastAccessedTime(later);
        sessions.save(begun);

        assertThat(writes).hasValue(2);
        assertThat(found(begun).getLastAccessedTime()).isEqualTo(later);
    }

    @Test
    void whatIsDeletedIsGone() {
        SparingSession<MapSession> begun = sessions.createSession();
        sessions.save(begun);
        sessions.deleteById(begun.getId());

        assertThat(sessions.findById(begun.getId())).isNull();
    }

    private SparingSession<MapSession> found(SparingSession<MapSession> session) {
        return Objects.requireNonNull(sessions.findById(session.getId()));
    }

    private Map<String, Session> counting() {
        return new ConcurrentHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public Session put(String id, Session session) {
                writes.incrementAndGet();
                return super.put(id, session);
            }
        };
    }
}
