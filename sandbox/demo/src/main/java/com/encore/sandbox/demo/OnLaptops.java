package com.encore.sandbox.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;

/** Only with {@code encore.sandbox=true}, and not where {@code encore.demo.seed=false} asks for an empty stage. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnBooleanProperty("encore.sandbox")
@ConditionalOnBooleanProperty(name = "encore.demo.seed", matchIfMissing = true)
@interface OnLaptops {}
