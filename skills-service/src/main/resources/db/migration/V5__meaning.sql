-- What each label of a skill means, as a vector of 384 bytes: computed once, kept for as long as there is such a label.
create table label_vector (
    label  text  primary key,
    vector bytea not null check (length(vector) = 384)
);
