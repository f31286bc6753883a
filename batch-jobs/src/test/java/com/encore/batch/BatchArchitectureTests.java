package com.encore.batch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.encore.testing.KeepsTheRules;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.step.builder.StepBuilder;

class BatchArchitectureTests extends KeepsTheRules {

    private static final ArchRule STEPS_ARE_BUILT_IN_ONE_PLACE = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Steps.class.getName())
            .should()
            .dependOnClassesThat()
            .areAssignableTo(StepBuilder.class)
            .because("a step without a named transaction manager keeps the rows of a chunk that failed");

    private static final ArchRule JOBS_ARE_BUILT_IN_ONE_PLACE = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Jobs.class.getName())
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JobBuilder.class)
            .because("an incrementer swallows the parameters a run is known by");

    private static final ArchRule NOBODY_STOPS_OR_RECOVERS_THROUGH_SPRING_BATCH = noClasses()
            .should(callMethodWhere(describe(
                    "JobOperator.stop or .recover",
                    (JavaMethodCall call) -> call.getTargetOwner().isAssignableTo(JobOperator.class)
                            && Set.of("stop", "recover")
                                    .contains(call.getTarget().getName()))))
            .because("stop destroys the readers of a running step, and recover does not ask whether the owner lives");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("com.encore.batch");

    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages("com.encore.batch.offenders");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(STEPS_ARE_BUILT_IN_ONE_PLACE, "BuildsItsOwnJob"),
                Arguments.of(JOBS_ARE_BUILT_IN_ONE_PLACE, "BuildsItsOwnJob"),
                Arguments.of(NOBODY_STOPS_OR_RECOVERS_THROUGH_SPRING_BATCH, "BuildsItsOwnJob"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void jobsKeepTheRuleAndAnOffenderIsFound(ArchRule rule, String offender) {
        rule.check(OURS);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.check(OFFENDERS))
                .withMessageContaining(offender);
    }
}
