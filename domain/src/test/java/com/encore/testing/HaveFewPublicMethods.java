package com.encore.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

final class HaveFewPublicMethods extends ArchCondition<JavaClass> {

    private final int most;

    private HaveFewPublicMethods(int most) {
        super("have at most " + most + " public methods");
        this.most = most;
    }

    static HaveFewPublicMethods atMost(int most) {
        return new HaveFewPublicMethods(most);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        long count = type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        events.add(new SimpleConditionEvent(type, count <= most, type.getName() + " has " + count + " public methods"));
    }
}
