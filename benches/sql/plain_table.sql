CREATE TABLE t (
    a TEXT, b TEXT, c TEXT, d TEXT, e TEXT, f TEXT, g TEXT, h TEXT, i TEXT, j TEXT, k TEXT, l TEXT, m TEXT,
    n TEXT, o TEXT, p TEXT, q TEXT, r TEXT, s TEXT, t TEXT, u TEXT, v TEXT, w TEXT, x TEXT, y TEXT, z TEXT
);
