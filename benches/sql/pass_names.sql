-- What a search cannot do without: the words of every application, read and nothing else.
SELECT sum(length(title)) + sum(length(number)) FROM pass_application WHERE removed = 0;
