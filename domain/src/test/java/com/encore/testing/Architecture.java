package com.encore.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.encore.payment.PaymentGateway;
import com.encore.stereotype.CallsOut;
import com.encore.stereotype.UseCase;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rules every module keeps. Each has an offender in this source tree that proves it bites. */
public final class Architecture {

    private Architecture() {}

    public static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that(are(
                    "not benchmarks or stand-ins",
                    c -> !c.getPackageName().startsWith("com.encore.bench")
                            && !c.getPackageName().startsWith("com.encore.sandbox")
                            && !c.getPackageName().equals("com.encore.time")))
            .should(callMethodWhere(
                    describe("the system clock is read", (JavaMethodCall call) -> readsSystemClock(call.getTarget()))))
            .because("deadlines are money, and tests move time");

    public static final ArchRule TRANSACTIONS_ARE_OPENED_BY_STEREOTYPES = noClasses()
            .that(are("not stereotypes", c -> !c.getPackageName().equals("com.encore.stereotype")))
            .should()
            .beAnnotatedWith(describe(
                    "@Transactional that may open a transaction",
                    annotation -> annotation.getRawType().isEquivalentTo(Transactional.class)
                            && annotation.as(Transactional.class).propagation() != Propagation.MANDATORY))
            .because("a transaction is visible in the class header: @UseCase opens one, MANDATORY joins one");

    public static final ArchRule METHODS_OPEN_NO_TRANSACTION = noMethods()
            .should()
            .beAnnotatedWith(describe(
                    "@Transactional that may open a transaction",
                    annotation -> annotation.getRawType().isEquivalentTo(Transactional.class)
                            && annotation.as(Transactional.class).propagation() != Propagation.MANDATORY))
            .because("a transaction is visible in the class header: @UseCase opens one, MANDATORY joins one");

    public static final ArchRule ONLY_CALLING_OUT_REACHES_THE_PROVIDER = noClasses()
            .that(are(
                    "not calling out",
                    c -> !c.isAnnotatedWith(CallsOut.class) && !c.isAssignableTo(PaymentGateway.class)))
            .should(callMethodWhere(describe(
                    "the provider is called",
                    (JavaMethodCall call) -> call.getTargetOwner().isAssignableTo(PaymentGateway.class))))
            .because("nothing may hold a transaction while the provider thinks");

    public static final ArchRule ONLY_ONE_PACKAGE_SEES_THE_SDK = noClasses()
            .that(are(
                    "not the adapter or the look-alike",
                    c -> !c.getPackageName().startsWith("com.encore.payment.portone")
                            && !c.getPackageName().startsWith("com.encore.sandbox")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.portone..")
            .because("the SDK's types would be serialised without their discriminator, and its errors misread");

    public static final ArchRule AGGREGATES_STAY_HOME = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(Repository.class)
            .should()
            .notBePublic()
            .because("pages and jobs go through use cases; the compiler reviews");

    public static final ArchRule AGGREGATES_HAVE_NO_SETTERS = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*")
            .because("an aggregate changes by verbs that keep its rules");

    public static final ArchRule NOTHING_FLOATS = noFields()
            .that()
            .areDeclaredInClassesThat(are(
                    "business",
                    c -> !c.getPackageName().contains(".chart")
                            && !c.getPackageName().contains(".poster")
                            && !c.getPackageName().startsWith("com.encore.bench")
                            && !c.getPackageName().startsWith("com.encore.sandbox")))
            .should()
            .haveRawType(describe(
                    "floating point",
                    (JavaClass type) -> List.of("double", "float", "java.lang.Double", "java.lang.Float")
                            .contains(type.getName())))
            .because("money is whole won");

    public static final ArchRule USE_CASES_DO_ONE_THING = classes()
            .that()
            .areAnnotatedWith(UseCase.class)
            .or()
            .areAnnotatedWith(CallsOut.class)
            .should(HaveFewPublicMethods.atMost(2))
            .because("a use case is named after what it does");

    public static final ArchRule CONTROLLERS_STAY_HOME = classes()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .or()
            .haveSimpleNameEndingWith("Page")
            .and()
            .resideInAPackage("com.encore.web..")
            .should()
            .notBePublic()
            .allowEmptyShould(true)
            .because("nothing but the dispatcher calls a controller");

    public static final ArchRule WEB_KNOWS_NO_MACHINERY = noClasses()
            .that()
            .resideInAPackage("com.encore.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.batch..", "org.quartz..", "jakarta.persistence..")
            .allowEmptyShould(true)
            .because("pages speak to the domain's ports");

    public static final ArchRule DOMAIN_KNOWS_NO_DELIVERY = noClasses()
            .that(resideInAnyPackage("com.encore..").and(are("domain", Architecture::isDomain)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..",
                    "jakarta.servlet..",
                    "org.springframework.batch..",
                    "org.quartz..",
                    "org.apache.poi..")
            .because("the business is delivered by others");

    private static boolean isDomain(JavaClass type) {
        return List.of("web", "batch", "scheduler", "reports", "sandbox", "bench", "testing").stream()
                        .noneMatch(other -> type.getPackageName().startsWith("com.encore." + other))
                && !type.getPackageName().equals("com.encore");
    }

    private static boolean readsSystemClock(AccessTarget.MethodCallTarget target) {
        String owner = target.getOwner().getName();
        boolean now = target.getName().equals("now")
                && owner.startsWith("java.time.")
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean millis = owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis");
        boolean system = owner.equals("java.time.Clock") && target.getName().startsWith("system");
        return now || millis || system;
    }

    private static DescribedPredicate<JavaClass> are(String what, Predicate<JavaClass> predicate) {
        return describe(what, predicate);
    }
}
