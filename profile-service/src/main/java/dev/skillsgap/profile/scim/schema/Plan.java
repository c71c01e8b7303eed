package dev.skillsgap.profile.scim.schema;

import com.unboundid.scim2.common.annotations.Attribute;
import com.unboundid.scim2.common.annotations.Schema;
import com.unboundid.scim2.common.types.AttributeDefinition.Mutability;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Our extension of User, as the library wants schemas described: a bean that nobody makes. */
@Schema(id = Plan.URN, name = "Plan", description = "What a person wants to become, and which skills they hold")
public final class Plan {

    public static final String URN = "urn:skillsgap:params:scim:schemas:extension:plan:1.0:User";

    @Attribute(description = "Id of the role that the person wants to fill", mutability = Mutability.READ_WRITE)
    private @Nullable String targetRole;

    @Attribute(description = "Hours a week for learning, 0 to 80", mutability = Mutability.READ_WRITE)
    private @Nullable Double hoursPerWeek;

    @Attribute(
            description = "Claims that hold now; one that is sent is added, none is taken back by leaving it out",
            multiValueClass = HeldSkill.class,
            mutability = Mutability.READ_WRITE)
    private @Nullable List<HeldSkill> skills;

    private Plan() {}

    public @Nullable String getTargetRole() {
        return targetRole;
    }

    public void setTargetRole(@Nullable String targetRole) {
        this.targetRole = targetRole;
    }

    public @Nullable Double getHoursPerWeek() {
        return hoursPerWeek;
    }

    public void setHoursPerWeek(@Nullable Double hoursPerWeek) {
        this.hoursPerWeek = hoursPerWeek;
    }

    public @Nullable List<HeldSkill> getSkills() {
        return skills;
    }

    public void setSkills(@Nullable List<HeldSkill> skills) {
        this.skills = skills;
    }

    /** One claim. */
    public static final class HeldSkill {

        @Attribute(description = "Id of the skill", isRequired = true, mutability = Mutability.READ_WRITE)
        private @Nullable String value;

        @Attribute(description = "0 none, 1 novice to 5 expert", isRequired = true, mutability = Mutability.READ_WRITE)
        private @Nullable Integer level;

        @Attribute(
                description = "Who says so; inferred where nothing is said",
                canonicalValues = {"self", "manager", "assessment", "credential", "inferred"},
                mutability = Mutability.READ_WRITE)
        private @Nullable String source;

        private HeldSkill() {}

        public @Nullable String getValue() {
            return value;
        }

        public void setValue(@Nullable String value) {
            this.value = value;
        }

        public @Nullable Integer getLevel() {
            return level;
        }

        public void setLevel(@Nullable Integer level) {
            this.level = level;
        }

        public @Nullable String getSource() {
            return source;
        }

        public void setSource(@Nullable String source) {
            this.source = source;
        }
    }
}
