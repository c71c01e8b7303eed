/** The service that keeps which skills, roles and resources exist. A resource is something that teaches; what answers HTTP is therefore called an API here. */
@NullMarked
package dev.skillsgap.skills;

import org.jspecify.annotations.NullMarked;
