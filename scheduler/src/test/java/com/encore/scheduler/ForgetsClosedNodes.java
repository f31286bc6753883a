package com.encore.scheduler;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Lets go of nodes a test class has closed. JUnit keeps the classes, so their static fields would keep what Spring read
 * of a thousand classes, once for each node, until the heap is full of it.
 */
public final class ForgetsClosedNodes implements AfterAllCallback {

    @Override
    public void afterAll(ExtensionContext tests) throws IllegalAccessException {
        for (Field field : tests.getRequiredTestClass().getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())
                    && ConfigurableApplicationContext.class.isAssignableFrom(field.getType())) {
                field.setAccessible(true);
                forget(field);
            }
        }
    }

    private static void forget(Field field) throws IllegalAccessException {
        ConfigurableApplicationContext node = (ConfigurableApplicationContext) field.get(null);
        if (node != null && !node.isActive()) {
            field.set(null, null);
        }
    }
}
