package com.encore.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Extended by one test class in every module: checks all rules on everything of ours on that module's class path. */
public abstract class KeepsTheRules {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("com.encore");

    @TestFactory
    Stream<DynamicTest> keeps() {
        return Arrays.stream(Architecture.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(field -> DynamicTest.dynamicTest(
                        field.getName(), () -> rule(field).check(OURS)));
    }

    private static ArchRule rule(Field field) throws IllegalAccessException {
        return (ArchRule) field.get(null);
    }
}
