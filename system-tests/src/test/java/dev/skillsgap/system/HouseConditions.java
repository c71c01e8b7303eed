package dev.skillsgap.system;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** What the rules of the house ask of a class or a method. */
final class HouseConditions {

    private HouseConditions() {}

    static ArchCondition<JavaMethod> sayWhoMayCallThem() {
        return new ArchCondition<>("be annotated, or their class, with @RolesAllowed or @Authenticated") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var said = Stream.of("jakarta.annotation.security.RolesAllowed", "io.quarkus.security.Authenticated")
                        .anyMatch(annotation -> method.isAnnotatedWith(annotation)
                                || method.getOwner().isAnnotatedWith(annotation));
                events.add(new SimpleConditionEvent(method, said, method.getFullName()));
            }
        };
    }

    static DescribedPredicate<JavaClass> annotatedByAFramework() {
        return DescribedPredicate.describe(
                "implemented by a framework or a lambda",
                type -> type.isAnnotatedWith("io.smallrye.config.ConfigMapping")
                        || type.isAnnotatedWith(FunctionalInterface.class)
                        || type.getEnclosingClass()
                                .filter(JavaClass::isInterface)
                                .isPresent());
    }

    static ArchCondition<JavaClass> haveNotJustOneImplementation() {
        return new ArchCondition<>("have no or several implementations") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var ok = type.getAllSubclasses().size() != 1;
                events.add(new SimpleConditionEvent(type, ok, type.getName() + " has one implementation"));
            }
        };
    }
}
