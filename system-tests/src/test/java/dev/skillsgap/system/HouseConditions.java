package dev.skillsgap.system;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the rules of the house ask of a class or a method. */
final class HouseConditions {

    /** Whose code the rules are for. */
    static final List<String> MODULES = List.of(
            "api-manners",
            "access-log",
            "api-keys",
            "outbox",
            "local-stack",
            "topic-backup",
            "profile-service",
            "skills-service",
            "recommendation-service");

    private static final Set<String> WRITERS = Set.of(
            "org.eclipse.microprofile.reactive.messaging.Emitter",
            "io.smallrye.reactive.messaging.MutinyEmitter",
            "io.smallrye.reactive.messaging.ChannelRegistry",
            "io.smallrye.reactive.messaging.kafka.KafkaClientService",
            "io.smallrye.reactive.messaging.kafka.KafkaProducer");

    private HouseConditions() {}

    /** What may be had without a token: whoever was shown a badge must be able to ask whether it was revoked. */
    private static final Set<String> FOR_ANYBODY = Set.of("dev.skillsgap.profile.badge.issue.RevocationListResource");

    static ArchCondition<JavaMethod> sayWhoMayCallThem() {
        return new ArchCondition<>("be annotated, or their class, with @RolesAllowed or @Authenticated") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var said = Stream.of("jakarta.annotation.security.RolesAllowed", "io.quarkus.security.Authenticated")
                        .anyMatch(annotation -> method.isAnnotatedWith(annotation)
                                || method.getOwner().isAnnotatedWith(annotation));
                var open = method.isAnnotatedWith("jakarta.annotation.security.PermitAll");
                var mayBeOpen = FOR_ANYBODY.contains(method.getOwner().getName());
                events.add(new SimpleConditionEvent(method, mayBeOpen ? open : said && !open, method.getFullName()));
            }
        };
    }

    static ArchCondition<JavaMethod> sayWhatTheyProduce() {
        return new ArchCondition<>("be annotated, or their class, with @Produces") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var said = method.isAnnotatedWith("jakarta.ws.rs.Produces")
                        || method.getOwner().isAnnotatedWith("jakarta.ws.rs.Produces");
                events.add(new SimpleConditionEvent(method, said, method.getFullName()));
            }
        };
    }

    static DescribedPredicate<JavaAnnotation<?>> httpMethod() {
        return DescribedPredicate.describe(
                "an HTTP method",
                annotation -> annotation.getRawType().getPackageName().equals("jakarta.ws.rs")
                        && annotation.getRawType().getSimpleName().matches("[A-Z]+"));
    }

    static DescribedPredicate<JavaClass> writeToKafka() {
        return DescribedPredicate.describe(
                "write to Kafka",
                type -> type.getPackageName().startsWith("org.apache.kafka.clients.producer")
                        || WRITERS.contains(type.getName()));
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
