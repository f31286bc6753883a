package com.encore.sandbox.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Only with {@code encore.sandbox=true}, and not where {@code encore.demo.seed=false} asks for an empty stage. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnLaptops.Wanted.class)
@interface OnLaptops {

    /** Both switches in one condition, so that no bean can heed only one of them. */
    final class Wanted implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            Environment environment = context.getEnvironment();
            return environment.getProperty("encore.sandbox", Boolean.class, false)
                    && environment.getProperty("encore.demo.seed", Boolean.class, true);
        }
    }
}
