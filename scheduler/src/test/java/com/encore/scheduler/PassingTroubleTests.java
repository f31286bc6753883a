package com.encore.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.jdbc.exceptions.CommunicationsException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

class PassingTroubleTests {

    static Stream<Exception> passing() {
        return Stream.of(
                new CannotAcquireLockException("a deadlock"),
                new IllegalStateException("a step", new CannotAcquireLockException("a deadlock")),
                new CannotGetJdbcConnectionException(
                        "a query", new SQLTransientConnectionException("none was free after 5000ms")),
                new CannotCreateTransactionException(
                        "a chunk", new SQLTransientConnectionException("none was free after 5000ms")),
                new CannotCreateTransactionException("a chunk", new CommunicationsException("link failure", null)),
                new CannotCreateTransactionException(
                        "a chunk", new SQLNonTransientConnectionException("closed on the way")));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void isSaidOfLocksAndConnections(Exception trouble) {
        assertThat(PassingTrouble.isBehind(trouble)).isTrue();
    }

    static Stream<Exception> staying() {
        return Stream.of(
                new IllegalStateException("a goal that is no number"),
                new DuplicateKeyException("booked already", new SQLException("1062")),
                new BadSqlGrammarException("a query", "selec", new SQLSyntaxErrorException("near selec")));
    }

    @ParameterizedTest
    @MethodSource("staying")
    void isNotSaidOfWhatWouldHappenAgain(Exception trouble) {
        assertThat(PassingTrouble.isBehind(trouble)).isFalse();
    }

    @Test
    void isNotSaidOfNothing() {
        assertThat(PassingTrouble.isBehind(null)).isFalse();
    }
}
