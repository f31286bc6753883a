package com.encore.time;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.jdbc.core.simple.JdbcClient.ResultQuerySpec;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.KeyHolder;

/** Spring's statement in everything but how a row becomes a record. */
final class UtcStatement implements StatementSpec {

    private final StatementSpec statement;

    UtcStatement(StatementSpec statement) {
        this.statement = statement;
    }

    @Override
    public <T> MappedQuerySpec<T> query(Class<T> mappedClass) {
        if (mappedClass.isRecord()) {
            RecordShape<T> shape = RecordShape.of(mappedClass);
            if (shape.isReadable()) {
                return statement.query(new Rows<>(shape));
            }
        }
        return statement.query(mappedClass);
    }

    @Override
    public StatementSpec withFetchSize(int fetchSize) {
        statement.withFetchSize(fetchSize);
        return this;
    }

    @Override
    public StatementSpec withMaxRows(int maxRows) {
        statement.withMaxRows(maxRows);
        return this;
    }

    @Override
    public StatementSpec withQueryTimeout(int queryTimeout) {
        statement.withQueryTimeout(queryTimeout);
        return this;
    }

    @Override
    public StatementSpec param(@Nullable Object value) {
        statement.param(value);
        return this;
    }

    @Override
    public StatementSpec param(int jdbcIndex, @Nullable Object value) {
        statement.param(jdbcIndex, value);
        return this;
    }

    @Override
    public StatementSpec param(int jdbcIndex, @Nullable Object value, int sqlType) {
        statement.param(jdbcIndex, value, sqlType);
        return this;
    }

    @Override
    public StatementSpec param(String name, @Nullable Object value) {
        statement.param(name, value);
        return this;
    }

    @Override
    public StatementSpec param(String name, @Nullable Object value, int sqlType) {
        statement.param(name, value, sqlType);
        return this;
    }

    @Override
    public StatementSpec params(@Nullable Object... values) {
        statement.params(values);
        return this;
    }

    @Override
    public StatementSpec params(List<?> values) {
        statement.params(values);
        return this;
    }

    @Override
    public StatementSpec params(Map<String, ?> paramMap) {
        statement.params(paramMap);
        return this;
    }

    @Override
    public StatementSpec paramSource(Object namedParamObject) {
        statement.paramSource(namedParamObject);
        return this;
    }

    @Override
    public StatementSpec paramSource(SqlParameterSource namedParamSource) {
        statement.paramSource(namedParamSource);
        return this;
    }

    @Override
    public ResultQuerySpec query() {
        return statement.query();
    }

    @Override
    public <T> MappedQuerySpec<T> query(RowMapper<T> rowMapper) {
        return statement.query(rowMapper);
    }

    @Override
    public void query(RowCallbackHandler rch) {
        statement.query(rch);
    }

    @Override
    public <T> T query(ResultSetExtractor<T> rse) {
        return statement.query(rse);
    }

    @Override
    public int update() {
        return statement.update();
    }

    @Override
    public int update(KeyHolder generatedKeyHolder) {
        return statement.update(generatedKeyHolder);
    }

    @Override
    public int update(KeyHolder generatedKeyHolder, String... keyColumnNames) {
        return statement.update(generatedKeyHolder, keyColumnNames);
    }
}
