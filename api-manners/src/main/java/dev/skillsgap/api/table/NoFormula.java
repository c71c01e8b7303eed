package dev.skillsgap.api.table;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A name that is no formula of a spreadsheet; null is none. */
@Constraint(validatedBy = NoFormula.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NoFormula {

    String MESSAGE = "must not be a formula of a spreadsheet: leave out the sign it begins with";

    /** The same as advice, where the message stands alone. */
    String ADVICE = "Leave out the sign it begins with: a spreadsheet takes it for a formula.";

    String message() default MESSAGE;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks {@link Formulas}. */
    final class Validator implements ConstraintValidator<NoFormula, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || !Formulas.isOne(text);
        }
    }
}
