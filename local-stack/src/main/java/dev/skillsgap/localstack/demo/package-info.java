/**
 * The invented company of {@code up --demo}: {@link dev.skillsgap.localstack.demo.Company} is the content of
 * {@code demo/company.json}, {@link dev.skillsgap.localstack.demo.DemoLoader} brings it in through the public API.
 */
@NullMarked
package dev.skillsgap.localstack.demo;

import org.jspecify.annotations.NullMarked;
