package dev.skillsgap.api.listed;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an operation that answers with a list in JSON: with {@code format=csv} or {@code format=xlsx}, or where the caller
 * accepts nothing but these, all of its pages are given out as one table, a row for each entry.
 *
 * <p>A {@code Response} has to say of what class it is, in an {@code APIResponse} for 200.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AsTable {

    /** The field of the answer that has the entries; without meaning where the answer is the list itself. */
    @Nonbinding
    String value() default "items";
}
