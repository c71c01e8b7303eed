/** What a skill, a role and a resource are: records that are at once file format, wire format and stored body. */
@NullMarked
package dev.skillsgap.skills.taxonomy;

import org.jspecify.annotations.NullMarked;
