-- Who is in a team.
create index person_teams on person using gin (teams);
