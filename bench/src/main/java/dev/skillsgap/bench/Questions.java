package dev.skillsgap.bench;

/** The questions as a user would write them in SQL; readiness in billionths, as the suite ranks. */
final class Questions {

    /** The 20 roles that a person is readiest for; the parameter is the person. */
    static final String ROLES = """
            with known as (
              select skill, level as own, cast(null as double precision) as via from held where person = ?
              union all
              select t.to_skill, null, max(t.credit * h.level)
              from held h join transfer t on t.from_skill = h.skill where h.person = ? group by t.to_skill
            ), best as (
              select skill, max(own) as own, max(via) as via from known group by skill
            ), unit_weight as (
              select role, unit, max(weight) as weight from requirement group by role, unit
            ), total as (
              select role, sum(weight order by unit) as total from unit_weight group by role
            ), unit_score as (
              select q.role, q.unit, max(cast(floor(u.weight * greatest(
                       least(1.0, coalesce(cast(b.own as double precision), 0) / q.level),
                       least(0.8, coalesce(b.via, 0) / q.level)) / t.total * 1e9 + 0.5) as bigint)) as score
              from requirement q join best b on b.skill = q.skill
                join unit_weight u on u.role = q.role and u.unit = q.unit join total t on t.role = q.role
              group by q.role, q.unit
            )
            select role, cast(sum(score) as bigint) from unit_score group by role order by 2 desc, 1 limit 20
            """;

    /** The same where somebody keeps each role's total weight beside its requirements. */
    static final String ROLES_WITH_TOTALS = """
            with known as (
              select skill, level as own, cast(null as double precision) as via from held where person = ?
              union all
              select t.to_skill, null, max(t.credit * h.level)
              from held h join transfer t on t.from_skill = h.skill where h.person = ? group by t.to_skill
            ), best as (
              select skill, max(own) as own, max(via) as via from known group by skill
            ), unit_score as (
              select q.role, q.unit, max(cast(floor(q.weight * greatest(
                       least(1.0, coalesce(cast(b.own as double precision), 0) / q.level),
                       least(0.8, coalesce(b.via, 0) / q.level)) / q.total * 1e9 + 0.5) as bigint)) as score
              from requirement q join best b on b.skill = q.skill group by q.role, q.unit
            )
            select role, cast(sum(score) as bigint) from unit_score group by role order by 2 desc, 1 limit 20
            """;

    /** The 20 people who are readiest for a role; the parameter is the role. */
    static final String PEOPLE = """
            with source as (
              select unit, weight, total, level as required, skill,
                     cast(1 as double precision) as credit, cast(1 as double precision) as cap
              from requirement where role = ?
              union all
              select q.unit, q.weight, q.total, q.level, t.from_skill, t.credit, cast(0.8 as double precision)
              from requirement q join transfer t on t.to_skill = q.skill where q.role = ?
            ), unit_score as (
              select h.person, s.unit, max(cast(floor(
                       s.weight * least(s.cap, s.credit * h.level / s.required) / s.total * 1e9 + 0.5) as bigint)) as score
              from source s join held h on h.skill = s.skill group by h.person, s.unit
            )
            select person, cast(sum(score) as bigint) from unit_score group by person
            order by 2 desc, cast(person as varchar) limit 20
            """;

    /** Of each team and skill of a role, how many people are known and how many meet it; the parameter is the role. */
    static final String HEAT_MAP = """
            select m.team, q.skill, count(*), sum(case when h.level >= q.level then 1 else 0 end)
            from requirement q join held h on h.skill = q.skill join member m on m.person = h.person
            where q.role = ? group by m.team, q.skill order by m.team, q.skill
            """;

    private Questions() {}
}
