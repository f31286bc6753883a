package com.encore.web.format;

import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Gives every template {@code #encore}, already in the language of the page. */
@Component
public class FormatDialect extends AbstractDialect implements IExpressionObjectDialect {

    private static final String NAME = "encore";

    private final Clock clock;

    public FormatDialect(Clock clock) {
        super("Encore");
        this.clock = clock;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {
            @Override
            public Set<String> getAllExpressionObjectNames() {
                return Set.of(NAME);
            }

            @Override
            public @Nullable Object buildObject(IExpressionContext context, String name) {
                return NAME.equals(name) ? new Formats(context.getLocale(), clock) : null;
            }

            @Override
            public boolean isCacheable(String name) {
                return true;
            }
        };
    }
}
