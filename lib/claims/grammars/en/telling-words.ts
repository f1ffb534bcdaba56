import type { TellingWords } from '../../grammar/is-in-language.ts';

export const tellingWords: TellingWords = {
  own: `the of and to that was for with on at by from this these which have has had been were are is it its they their his her he she who said not but would
    about after than there when`,
  foreign: `de la el los las y en un una por con para que se del lo su al como más le les et des du est dans pour qui une au aux sur ne pas ce il elle nous
    sont avec der die das und ist nicht mit den dem ein eine einen von zu auf für im sich auch wie werden het een van niet op te zijn voor och att som
    är av på inte det ett og ikke til har di che della non per gli sono nel não uma os dos das em na ao foi w na nie się do jest z bir ve bu için ile yang
    dan dengan untuk và của là`,
};
