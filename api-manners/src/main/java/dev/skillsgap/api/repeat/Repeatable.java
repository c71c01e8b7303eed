package dev.skillsgap.api.repeat;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an operation that makes something and returns a {@code Response}: with an {@code Idempotency-Key} it may be sent
 * again, and does its work once. It runs in one transaction, which also keeps the answer: after a kill there are both or
 * none. What it refuses is not kept.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Repeatable {

    /** A field of the answer that is not kept, such as a secret that is stored nowhere: a repeat has null there. */
    @Nonbinding
    String withheld() default "";
}
